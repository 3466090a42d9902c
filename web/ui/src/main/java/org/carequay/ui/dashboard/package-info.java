/** The start page of staff: what the day needs now. */
package org.carequay.ui.dashboard;
