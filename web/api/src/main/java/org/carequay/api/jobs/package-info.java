/** {@code /v1/job-runs}: batch jobs for administrators. */
package org.carequay.api.jobs;
