/** How a code of ICD-10-CM is found: by code, by words as they are typed, misspelled or as people say them. */
package org.carequay.encounter.model.icd10;
