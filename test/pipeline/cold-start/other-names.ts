export const auth = async () => ({ status: '200' });
export const region = 'us-east-1';
