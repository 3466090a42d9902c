/** The nightly job that finds out who is to be called back, and writes to them. */
package org.carequay.batch.recall;
