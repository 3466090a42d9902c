/** Jobs as administrators look after them: started by hand or by a schedule, stopped, restarted, and written down. */
package org.carequay.batch.jobs;
