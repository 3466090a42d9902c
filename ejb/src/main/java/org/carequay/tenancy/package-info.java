/** Every transaction belongs to one clinic, one caller and one request, and the database holds it to that. */
package org.carequay.tenancy;
