/** Pages for the people who answer for the clinic's records. */
package org.carequay.ui.admin;
