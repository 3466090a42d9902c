/** The job that puts a whole clinic into one file. */
package org.carequay.batch.export;
