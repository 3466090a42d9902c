/** Tasks of staff over JSON. */
package org.carequay.api.task;
