/** Letters and forms of the clinic in the API. */
package org.carequay.api.letter;
