void Promise.reject(new RangeError('left alone'));

export const handler = async () => ({ status: '200' });
