import '../e2e/supervisor.test.js';
