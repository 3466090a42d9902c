/** Rules of schedules, plain. */
package org.carequay.jobs.model;
