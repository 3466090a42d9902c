/** Visits, what can be booked, and the rules of their time. */
package org.carequay.scheduling.model;
