/** Visits: who sees whom, where and when; nobody and nothing is booked twice. */
package org.carequay.scheduling;
