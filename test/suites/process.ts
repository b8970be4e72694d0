import '../e2e/process.test.js';
