"""What a start needs: settings, embedded servers, child processes, the doctor."""
