/** Whether this server can work. */
package org.carequay.api.health;
