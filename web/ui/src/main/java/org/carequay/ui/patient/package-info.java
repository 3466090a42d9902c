/** Pages about patients: finding, registering, the record. */
package org.carequay.ui.patient;
