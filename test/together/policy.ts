import '../access/policy.test.js';
