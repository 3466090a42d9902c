package org.carequay.batch.demo;

/** What the environment says about the demo. A production install sets none of it. */
final class DemoSettings {
    private static final int DEFAULT_PATIENTS = 500;

    private DemoSettings() {}

    static boolean wanted() {
        return Boolean.parseBoolean(System.getenv("CAREQUAY_DEMO"));
    }

    static String password() {
        return required("CAREQUAY_DEMO_PASSWORD");
    }

    static String clientSecret() {
        return required("CAREQUAY_DEMO_CLIENT_SECRET");
    }

    static int patients() {
        String wished = System.getenv("CAREQUAY_DEMO_PATIENTS");
        return wished == null || wished.isBlank() ? DEFAULT_PATIENTS : Integer.parseInt(wished.strip());
    }

    private static String required(String name) {
        String value = System.getenv(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("the demo needs the environment variable " + name);
        }
        return value;
    }
}
