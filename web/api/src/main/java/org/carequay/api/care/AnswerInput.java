package org.carequay.api.care;

/** Whether somebody may see the patient, as JSON. */
public record AnswerInput(Boolean granted) {}
