/** Runs a CareQuay server with its database, the same way for the demo, the tests and the benchmarks. */
package org.carequay.server;
