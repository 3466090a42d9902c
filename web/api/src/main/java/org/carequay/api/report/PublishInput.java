package org.carequay.api.report;

/** What is new in the version. */
public record PublishInput(Long version, String changes) {}
