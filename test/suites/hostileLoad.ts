import '../e2e/hostileLoad.test.js';
