import '../auth/policy.test.js';
