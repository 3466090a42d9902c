/** Inside of tasks. */
package org.carequay.task.internal;
