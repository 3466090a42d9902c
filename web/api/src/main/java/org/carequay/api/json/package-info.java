/** How the API reads and writes JSON: strict about every field, money with two decimals. */
package org.carequay.api.json;
