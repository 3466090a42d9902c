/** Pages about visits: the calendar, booking, and the board of the day. */
package org.carequay.ui.scheduling;
