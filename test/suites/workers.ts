import '../e2e/workers.test.js';
