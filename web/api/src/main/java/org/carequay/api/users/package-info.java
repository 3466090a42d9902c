/** Users and API clients of the clinic. */
package org.carequay.api.users;
