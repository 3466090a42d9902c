/** Patients: registration, search, the record. */
package org.carequay.api.patient;
