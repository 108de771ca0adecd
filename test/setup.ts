import fc from 'fast-check';

// The same examples on every machine, so that a red test is a change's fault; FC_SEED=… looks elsewhere.
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20_260_101) });
