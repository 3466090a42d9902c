/** The patient's record and the rules on it. */
package org.carequay.patient.model;
