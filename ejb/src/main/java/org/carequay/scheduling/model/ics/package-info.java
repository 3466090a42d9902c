/** Calendars as text by RFC 5545. */
package org.carequay.scheduling.model.ics;
