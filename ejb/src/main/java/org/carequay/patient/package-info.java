/** One clean record per patient: registration, search, identity. */
package org.carequay.patient;
