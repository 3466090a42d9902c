/** Pages about batch jobs. */
package org.carequay.ui.jobs;
