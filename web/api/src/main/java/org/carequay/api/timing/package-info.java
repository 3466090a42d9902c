/** What the API tells of how long it took. */
package org.carequay.api.timing;
