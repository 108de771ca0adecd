module.exports = { ['handl' + 'er']: async () => ({ status: '200', body: 'commonjs' }) };
