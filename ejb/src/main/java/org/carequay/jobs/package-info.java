/** Batch jobs of a clinic: when each starts by itself, once in a cluster, and what became of every run. */
package org.carequay.jobs;
