/** Runs and schedules in the database. */
package org.carequay.jobs.internal;
