"""The fit of a correction to a read chart: the twin of ChartCorrector in C#. See docs/calibration.md for the equations."""

import numpy as np

from simulation import WHITE, XYZ_TO_SRGB, delta_e00, lab

# One standard deviation, before the data is seen.
GAIN_SD = 1.2          # log of exposure and balance, each channel
OFFSET_MEAN = 0.003    # flare of the lens, of a perfect white
OFFSET_SD = 0.0045
OFFSET_OF_DARKEST = 0.5     # flare as a share of the photo's darkest light
OFFSET_OF_DARKEST_SD = 0.5
LEAST_DARK = 2e-4
GLOSS_MEAN = 0.0015    # light that the chart's surface mirrors, as reflectance; skin has none of it
GLOSS_SD = 0.006
GLOSS_SLOPE_SD = 0.005 # from the middle of the chart to its edge
SLOPE_SD = 0.03        # difference of the channels' tone curves, power
PLANE_SD = 0.10        # log of light from the middle of the chart to its edge, all channels
TINT_SD = 0.015        # the same, each channel
PATCH_SD = 0.7         # misfit of a good patch, in units of phi
PATCH_SD_WEIGHT = 15   # how many residuals the last is worth
FREEDOM = 5            # of Student's t for outliers
LOWEST = 0.0012       # light of the file below which a channel may have been cut off: code value 4
ROUNDS = 12
DOUBT_FLOOR = (0.3, 0.3, 0.4)  # one copy of the chart against another, and its surface: L*, a*, b*


def phi(t):
    """Like L*, for one channel."""
    return np.where(t > 216 / 24389, 116 * np.cbrt(t) - 16, 24389 / 27 * t)


def phi_slope(t):
    return np.where(t > 216 / 24389, 116 / 3 / np.cbrt(np.maximum(t, 1e-9)) ** 2, 24389 / 27)


COLUMNS = (np.arange(24) % 6 - 2.5) / 2.5
ROWS = (np.arange(24) // 6 - 1.5) / 1.5


def lab_slope(rgb):
    """d Lab / d linear sRGB, rows of 3 x 3."""
    to_xyz = np.linalg.inv(XYZ_TO_SRGB) / WHITE[:, None]
    t = rgb @ to_xyz.T
    f = phi_slope(t) / 116
    g = f[:, :, None] * to_xyz
    return np.stack([116 * g[:, 1], 500 * (g[:, 0] - g[:, 1]), 200 * (g[:, 1] - g[:, 2])], axis=1)


class Layout:
    def __init__(self, tables):
        self.z = slice(0, len(tables["components"]))
        at = self.z.stop
        self.curve = slice(at, at + len(tables["curves"]))
        at = self.curve.stop
        self.gain, self.offset, self.slope = slice(at, at + 3), slice(at + 3, at + 6), slice(at + 6, at + 9)
        self.plane, self.tint = slice(at + 9, at + 11), slice(at + 11, at + 17)
        self.gloss = slice(at + 17, at + 20)
        self.shadow = at + 20  # a shadow's edge: only ChartCorrector in C# looks for one
        self.count = at + 21


class Correction:
    """What came of a fit; apply() takes linear light of the file to linear sRGB under D65."""


class Corrector:
    def __init__(self, tables):
        self.tables = tables
        self.layout = Layout(tables)
        self.grid = np.linspace(0, 1, tables["curves"].shape[1])
        chart, skin, hair = tables["chart"], tables["skin"], tables["hair"]
        self.chart_mean = chart @ tables["mean"].T                                   # 24 x 3
        self.chart_parts = np.einsum("pl,kcl->kpc", chart, tables["components"])     # K x 24 x 3
        self.aim = np.vstack([skin, hair])
        self.skin_count = len(skin)

    def light(self, theta, v):
        """h(v), before the offset; and d ln h / d curve."""
        layout = self.layout
        u = np.sqrt(np.clip(v, 0, 1))
        place = u * (len(self.grid) - 1)
        low = np.minimum(place.astype(int), len(self.grid) - 2)
        share = place - low
        curves = self.tables["curves"]
        basis = curves[:, low] * (1 - share) + curves[:, low + 1] * share            # C x ...
        mean = self.tables["curve_mean"]
        delta = mean[low] * (1 - share) + mean[low + 1] * share + np.tensordot(theta[layout.curve], basis, 1)
        level = np.log(np.maximum(v, 1e-6) / 0.2)
        log_light = delta + GAIN_SD * theta[layout.gain] + SLOPE_SD * theta[layout.slope] * level
        return v * np.exp(log_light), basis, level

    def gloss(self, theta):
        """Light that each patch's surface mirrors."""
        level, column, row = theta[self.layout.gloss]
        return GLOSS_MEAN + GLOSS_SD * level + GLOSS_SLOPE_SD * (column * COLUMNS + row * ROWS)

    def residuals(self, theta, v):
        """24 x 3 residuals in phi, their 24 x 3 x n derivative, and the model's light."""
        layout = self.layout
        h, basis, level = self.light(theta, v)
        t = h - OFFSET_MEAN - OFFSET_SD * theta[layout.offset]
        clean = self.chart_mean + np.tensordot(theta[layout.z], self.chart_parts, 1)
        tint = theta[layout.tint].reshape(2, 3)
        shade = np.exp(PLANE_SD * (COLUMNS * theta[layout.plane][0] + ROWS * theta[layout.plane][1])[:, None]
                       + TINT_SD * (COLUMNS[:, None] * tint[0] + ROWS[:, None] * tint[1]))
        diffuse = clean * shade
        model = np.maximum(diffuse + self.gloss(theta)[:, None], 1e-6)
        residual = phi(t) - phi(model)
        up, down = phi_slope(t), -phi_slope(model)
        jacobian = np.zeros((24, 3, layout.count))
        jacobian[:, :, layout.z] = (down * shade)[:, :, None] * np.moveaxis(self.chart_parts, 0, 2)
        jacobian[:, :, layout.curve] = (up * h)[:, :, None] * np.moveaxis(basis, 0, 2)
        for c in range(3):
            jacobian[:, c, layout.gain.start + c] = up[:, c] * h[:, c] * GAIN_SD
            jacobian[:, c, layout.offset.start + c] = -up[:, c] * OFFSET_SD
            jacobian[:, c, layout.slope.start + c] = up[:, c] * h[:, c] * SLOPE_SD * level[:, c]
            jacobian[:, c, layout.tint.start + c] = down[:, c] * diffuse[:, c] * TINT_SD * COLUMNS
            jacobian[:, c, layout.tint.start + 3 + c] = down[:, c] * diffuse[:, c] * TINT_SD * ROWS
        jacobian[:, :, layout.plane.start] = down * diffuse * (PLANE_SD * COLUMNS[:, None])
        jacobian[:, :, layout.plane.start + 1] = down * diffuse * (PLANE_SD * ROWS[:, None])
        jacobian[:, :, layout.gloss.start] = down * GLOSS_SD
        jacobian[:, :, layout.gloss.start + 1] = down * (GLOSS_SLOPE_SD * COLUMNS[:, None])
        jacobian[:, :, layout.gloss.start + 2] = down * (GLOSS_SLOPE_SD * ROWS[:, None])
        return residual, jacobian

    def fit(self, v, used, noise=None, darkest=None):
        """v 24 x 3 linear light of the file; used 24 booleans; noise 24 x 3 sd of v; darkest the three channels of the photo's darkest light."""
        layout = self.layout
        theta = np.zeros(layout.count)
        h, _, _ = self.light(theta, v)
        for c in range(3):
            ratios = np.log(self.chart_mean[18:, c] / np.maximum(h[18:, c], 1e-9))[used[18:]]
            if len(ratios) == 0:
                ratios = np.log(self.chart_mean[:, c] / np.maximum(h[:, c], 1e-9))[used]
            theta[layout.gain.start + c] = np.median(ratios) / GAIN_SD
        sd = PATCH_SD
        measured = np.zeros((24, 3)) if noise is None else noise
        seen = used[:, None] & (v > LOWEST)
        for round_ in range(ROUNDS):
            residual, jacobian = self.residuals(theta, v)
            slope = phi_slope(np.maximum(self.light(theta, v)[0], 1e-4)) * self.light(theta, v)[0] / np.maximum(v, 1e-6)
            variance = sd**2 + (slope * measured) ** 2
            size = (seen * residual**2 / variance).sum(axis=1)
            weight = used * ((FREEDOM + 3) / (FREEDOM + size) if round_ > 1 else np.ones(24))
            w = (seen * weight[:, None] / variance).ravel()
            j = jacobian.reshape(72, -1)
            normal = j.T @ (w[:, None] * j) + np.eye(layout.count)
            right = j.T @ (w * residual.ravel()) + theta
            if darkest is not None:
                dark = self.light(theta, np.maximum(darkest, LEAST_DARK))[0]
                mean, sds = (OFFSET_OF_DARKEST * dark - OFFSET_MEAN) / OFFSET_SD, OFFSET_OF_DARKEST_SD * dark / OFFSET_SD
                normal[layout.offset, layout.offset] += np.diag(sds**-2)
                right[layout.offset] += (theta[layout.offset] - mean) / sds**2
            step = -np.linalg.solve(normal, right)
            longest = np.abs(step).max()
            theta = theta + step * min(1, 3 / longest)
            if round_ > 1:
                hat = np.einsum("ij,ji,i->i", j, np.linalg.solve(normal, j.T), w)
                excess = np.maximum((seen * weight[:, None] * (residual**2 - (slope * measured) ** 2)).sum(), 0)
                freedom = (seen * weight[:, None]).sum() - hat.sum()
                sd = np.sqrt((PATCH_SD_WEIGHT * PATCH_SD**2 + excess) / (PATCH_SD_WEIGHT + max(freedom, 0)))
        result = Correction()
        result.theta, result.sd, result.weight = theta, sd, weight
        result.normal = normal
        result.corrector = self
        result.matrix = self.matrix(theta)
        result.j, result.w, result.r = j, w, residual.ravel()
        return result

    def responses(self, theta, spectra):
        rows = self.tables["mean"] + np.tensordot(theta[self.layout.z], self.tables["components"], 1)
        return spectra @ rows.T

    def matrix(self, theta):
        """3 x 3 that is right on the aims, weighted by what the eye sees; the chart holds the rest down."""
        spectra = np.vstack([self.aim, self.tables["chart"]])
        share = np.concatenate([np.full(self.skin_count, 1 / self.skin_count),
                                np.full(len(self.aim) - self.skin_count, 0.5 / (len(self.aim) - self.skin_count)),
                                np.full(24, 0.03 / 24)])
        source = self.responses(theta, spectra)
        target = self.tables["truth"](spectra)
        light = target @ np.array([0.2126, 0.7152, 0.0722])
        w = np.sqrt(share) * phi_slope(light)
        return np.linalg.lstsq(source * w[:, None], target * w[:, None], rcond=None)[0].T

    def invert(self, theta, light):
        """Linear light of the file (rows of three) that gives this light after tone curve and offset; by halving."""
        low, high = np.zeros_like(light), np.full_like(light, 1.5)
        for _ in range(40):
            middle = (low + high) / 2
            h, _, _ = self.light(theta, middle)
            below = h - OFFSET_MEAN - OFFSET_SD * theta[self.layout.offset] < light
            low, high = np.where(below, middle, low), np.where(below, high, middle)
        return (low + high) / 2

    def doubt(self, result):
        """Standard deviation of Lab for skin and for hair: what the fit leaves open, and what the matrix leaves wrong."""
        layout, theta = self.layout, result.theta
        light = self.responses(theta, self.aim)
        v = self.invert(theta, light)
        h, basis, level = self.light(theta, v)
        parts = np.einsum("sl,kcl->ksc", self.aim, self.tables["components"])
        change = np.zeros((len(self.aim), 3, layout.count))
        change[:, :, layout.z] = np.moveaxis(parts, 0, 2)
        change[:, :, layout.curve] = -np.moveaxis(h * basis, 0, 2)
        for c in range(3):
            change[:, c, layout.gain.start + c] = -h[:, c] * GAIN_SD
            change[:, c, layout.offset.start + c] = OFFSET_SD
            change[:, c, layout.slope.start + c] = -h[:, c] * SLOPE_SD * level[:, c]
        change = np.einsum("rc,scn->srn", result.matrix, change)
        rgb = light @ result.matrix.T
        to_lab = lab_slope(rgb)
        change = np.einsum("slr,srn->sln", to_lab, change)
        inverse = np.linalg.inv(result.normal)
        variance = np.einsum("sln,nm,slm->sl", change, inverse, change)
        bias = lab(rgb) - lab(self.tables["truth"](self.aim))
        total = variance + bias**2 + np.array(DOUBT_FLOOR) ** 2
        n = self.skin_count
        return np.sqrt(total[:n].mean(axis=0)), np.sqrt(total[n:].mean(axis=0))

    def patch_errors(self, result, theta, matrix, v):
        """CIEDE2000 of the 24 patches, even light assumed, against their reference."""
        layout = self.layout
        h, _, _ = self.light(theta, v)
        tint = theta[layout.tint].reshape(2, 3)
        shade = np.exp(PLANE_SD * (COLUMNS * theta[layout.plane][0] + ROWS * theta[layout.plane][1])[:, None]
                       + TINT_SD * (COLUMNS[:, None] * tint[0] + ROWS[:, None] * tint[1]))
        t = (h - OFFSET_MEAN - OFFSET_SD * theta[layout.offset] - self.gloss(theta)[:, None]) / shade
        return delta_e00(lab(t @ matrix.T), lab(self.tables["truth"](self.tables["chart"])))

    def leave_one_out(self, result, v):
        """The same of each patch with what it taught taken back (to first order)."""
        errors = []
        for p in range(24):
            inside = slice(3 * p, 3 * p + 3)
            j, w, r = result.j[inside], result.w[inside], result.r[inside]
            solved = np.linalg.solve(result.normal, (w[:, None] * j).T)      # N^-1 J'W
            rest = np.linalg.solve(np.eye(3) - j @ solved, r)
            theta = result.theta + solved @ rest
            errors.append(self.patch_errors(result, theta, self.matrix(theta), v)[p])
        return np.array(errors)

    def apply(self, result, v):
        h, _, _ = self.light(result.theta, v)
        return (h - OFFSET_MEAN - OFFSET_SD * result.theta[self.layout.offset]) @ result.matrix.T
