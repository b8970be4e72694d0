import '../e2e/anyRequest.test.js';
