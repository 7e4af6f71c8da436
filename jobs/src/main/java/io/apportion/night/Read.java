package io.apportion.night;

import io.apportion.delivery.InputFile;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Reads exports and logs and keeps what they come to, file by file; what follows asks that instead of raw rows. */
final class Read implements Step {
    private final Night night;
    private final Sources sources;

    Read(Night night, Sources sources) {
        this.night = night;
        this.sources = sources;
    }

    @Override
    public String doing() {
        Collection<InputFile> files = night.plan().files();
        return "reading " + files.size() + " files of "
                + files.stream().map(InputFile::source).distinct().sorted().collect(Collectors.joining(", "));
    }

    @Override
    public List<Piece> pieces() {
        return List.of(Piece.alone(this::read));
    }

    private void read() {
        WholeFiles.require(night.spark(), night.plan().stated());
        FileViews.register(night.spark(), night.plan());
        sources.view(night.plan().months());
    }
}
