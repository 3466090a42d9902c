/** The nightly job that proposes what is due by the clinic's rules of retention. */
package org.carequay.batch.retention;
