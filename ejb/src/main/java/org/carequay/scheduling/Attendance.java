package org.carequay.scheduling;

/** What a patient's last 12 months tell: visits the patient did not come to, and those the patient cancelled late. */
public record Attendance(int noShows, int lateCancels) {
    public boolean isFlawless() {
        return noShows == 0 && lateCancels == 0;
    }
}
