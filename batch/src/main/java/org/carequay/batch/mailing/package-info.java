/** The job that prints letters to patients who cannot be written to otherwise. */
package org.carequay.batch.mailing;
