import fc from 'fast-check';

// The same cases in every run, so that a build never fails by chance; SEED=n looks at others.
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 20201124) });
