throw new RangeError('TABLE is not set');

export {};
