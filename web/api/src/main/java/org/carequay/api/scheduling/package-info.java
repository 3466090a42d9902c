/** What can be booked, free slots, appointments and the course of a visit. */
package org.carequay.api.scheduling;
