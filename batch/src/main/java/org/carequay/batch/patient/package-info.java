/** Jobs over patients' records. */
package org.carequay.batch.patient;
