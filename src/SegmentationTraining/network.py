"""A small multi-layer perceptron in numpy: two hidden layers, ReLU, softmax over 4 classes, labels that may name several allowed classes."""

import numpy as np

# Allowed classes of each label: background, skin, hair, stubble, or 254 = anything but hair.
ALLOWED = np.zeros((256, 4), np.float32)
for c in range(4):
    ALLOWED[c, c] = 1
ALLOWED[254] = [1, 1, 0, 1]


class Network:
    def __init__(self, mean, scale, weights):
        self.mean, self.scale, self.weights = mean, scale, weights

    def forward(self, x):
        """x: (n, features) raw; gives probabilities (n, 4)."""
        a = (x - self.mean) / self.scale
        for w, b in self.weights[:-1]:
            a = np.maximum(a @ w + b, 0)
        w, b = self.weights[-1]
        return softmax(a @ w + b)

    def folded(self):
        """Weights that take raw features: the standardisation goes into the first layer."""
        w, b = self.weights[0]
        w0 = w / self.scale[:, None]
        return [(w0, b - self.mean @ w0)] + self.weights[1:]


def softmax(z):
    z = z - z.max(1, keepdims=True)
    e = np.exp(z)
    return e / e.sum(1, keepdims=True)


def train(x, label, weight, hidden, epochs, seed, batch=4096, rate=3e-3, decay=1e-5, log=None):
    """x: (n, f) float16, label: (n,) uint8, weight: (n,). Adam with a cosine rate."""
    rng = np.random.default_rng(seed)
    some = x[rng.choice(len(x), min(len(x), 200000), replace=False)].astype(np.float32)
    mean, scale = some.mean(0), some.std(0) + 1e-3
    sizes = [x.shape[1], *hidden, 4]
    params = []
    for a, b in zip(sizes[:-1], sizes[1:]):
        params += [(rng.standard_normal((a, b)) * np.sqrt(2 / a)).astype(np.float32), np.zeros(b, np.float32)]
    m = [np.zeros_like(p) for p in params]
    v = [np.zeros_like(p) for p in params]
    steps = epochs * (len(x) // batch)
    t = 0
    for epoch in range(epochs):
        order = rng.permutation(len(x))
        total = 0.0
        for i in range(len(x) // batch):
            idx = np.sort(order[i * batch : (i + 1) * batch])
            a0 = (x[idx].astype(np.float32) - mean) / scale
            acts = [a0]
            for k in range(0, len(params) - 2, 2):
                acts.append(np.maximum(acts[-1] @ params[k] + params[k + 1], 0))
            p = softmax(acts[-1] @ params[-2] + params[-1])
            allowed = ALLOWED[label[idx]]
            inside = (p * allowed).sum(1, keepdims=True)
            wt = weight[idx][:, None]
            total += float((-np.log(inside + 1e-7) * wt).sum() / wt.sum())
            g = (p - p * allowed / (inside + 1e-7)) * wt / wt.mean() / batch
            grads = [None] * len(params)
            for k in range(len(params) - 2, -1, -2):
                a = acts[k // 2]
                grads[k], grads[k + 1] = a.T @ g + decay * params[k], g.sum(0)
                if k:
                    g = (g @ params[k].T) * (a > 0)
            t += 1
            lr = rate * 0.5 * (1 + np.cos(np.pi * t / steps)) * min(1, t / 50)
            for k, gr in enumerate(grads):
                m[k] += 0.1 * (gr - m[k])
                v[k] += 0.001 * (gr * gr - v[k])
                params[k] -= lr * (m[k] / (1 - 0.9**t)) / (np.sqrt(v[k] / (1 - 0.999**t)) + 1e-8)
        if log:
            log(f"    epoch {epoch + 1}/{epochs}: loss {total / max(1, len(x) // batch):.4f}")
    return Network(mean, scale, [(params[k], params[k + 1]) for k in range(0, len(params), 2)])
