/** Jobs over patients' records: imports that a person starts, and the search for duplicates. */
package org.carequay.batch.patient;
