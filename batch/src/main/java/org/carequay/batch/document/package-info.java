/** The job that looks after documents and the vault they are in. */
package org.carequay.batch.document;
