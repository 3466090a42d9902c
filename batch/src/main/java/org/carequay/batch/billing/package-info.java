/** The statement run as a job: started by a person, issued in partitioned chunks, restarted where a crash left it. */
package org.carequay.batch.billing;
