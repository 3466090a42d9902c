/** Cards about what is known of a patient's health, on the page of a visit and on the record. */
package org.carequay.ui.clinical;
