// Which machine gets WebGL: by the names that browsers really give, and by the clock.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseRenderer, isSoftware, slowestFrameMs } from '../../web/platform/gl_choice.js';

const software = [
  'Google SwiftShader',
  'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)',
  'ANGLE (Google, Vulkan 1.1.0 (SwiftShader Device (LLVM 10.0.0) (0x0000C0DE)), SwiftShader driver-5.0.0)',
  'llvmpipe (LLVM 15.0.6, 256 bits)',
  'ANGLE (Mesa, llvmpipe (LLVM 17.0.6, 256 bits), OpenGL 4.5)',
  'ANGLE (Mesa/X.org, llvmpipe (LLVM 12.0.0, 256 bits), OpenGL 4.5 (Core Profile) Mesa 21.2.6)',
  'ANGLE (Mesa, Vulkan 1.3.274 (llvmpipe (LLVM 17.0.6, 256 bits) (0x00000000)), lavapipe)',
  'Gallium 0.4 on softpipe',
  'Mesa DRI swrast',
  'Apple Software Renderer',
  'Microsoft Basic Render Driver',
  'ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11 vs_5_0 ps_5_0, D3D11)',
  'ANGLE (Microsoft, Microsoft Basic Render Driver (0x0000008C) Direct3D11 vs_5_0 ps_5_0, D3D11-10.0.22621.1)',
  'ANGLE (Unknown, Microsoft Basic Display Adapter Direct3D11 vs_4_1 ps_4_1, D3D11)',
  'ANGLE (Software Adapter Direct3D11 vs_5_0 ps_5_0)',
  'Microsoft Direct3D WARP',
  'ANGLE (Microsoft, Microsoft Remote Display Adapter Direct3D11 vs_5_0 ps_5_0, D3D11)',
  'SVGA3D; build: RELEASE;  LLVM;',
  'ANGLE (VMware, VMware SVGA 3D Direct3D11 vs_4_1 ps_4_1, D3D11)',
  'ANGLE (VMware, Inc., SVGA3D; build: RELEASE;  LLVM;, OpenGL 4.3)',
  'ANGLE (VirtualBox Graphics Adapter (WDDM) Direct3D9Ex vs_3_0 ps_3_0)',
  'GDI Generic',
  'Mesa OffScreen',
];

const cards = [
  'ANGLE (NVIDIA, NVIDIA GeForce RTX 3060 Direct3D11 vs_5_0 ps_5_0, D3D11)',
  'ANGLE (Intel, Intel(R) UHD Graphics 620 Direct3D11 vs_5_0 ps_5_0, D3D11)',
  'ANGLE (Intel, Intel(R) Iris(R) Xe Graphics (0x000046A6) Direct3D11 vs_5_0 ps_5_0, D3D11)',
  'ANGLE (AMD, AMD Radeon(TM) Graphics Direct3D11 vs_5_0 ps_5_0, D3D11)',
  'ANGLE (AMD, Radeon Pro WX 3200 (POLARIS12), OpenGL 4.6)',
  'ANGLE (Qualcomm, Adreno(TM) X1-85 GPU Direct3D11 vs_5_0 ps_5_0, D3D11)',
  'ANGLE (Apple, ANGLE Metal Renderer: Apple M2, Unspecified Version)',
  'ANGLE (Intel, Mesa Intel(R) UHD Graphics (CML GT2), OpenGL 4.6)',
  'Apple GPU',
  'Adreno (TM) 650',
  'Mali-G78',
  'PowerVR Rogue GE8320',
  'NVIDIA GeForce GTX 980, or similar',
  'Radeon R9 200 Series, or similar',
  'Intel(R) HD Graphics, or similar',
  'Parallels using AMD Radeon Pro 560X OpenGL Engine',
  'virgl (Mesa Intel(R) UHD Graphics 620)',
  'V3D 4.2',
  'Mozilla',
  'WebKit WebGL',
  '',
];

for (const name of software) {
  test(`${name} is software, however quick`, () => {
    assert.ok(isSoftware(name));
    assert.equal(chooseRenderer({ wanted: null, name, measure: () => 0 }), 'cpu');
  });
}

for (const name of cards) {
  test(`${name || 'a name that is kept secret'} may be a card: the clock decides`, () => {
    assert.equal(chooseRenderer({ wanted: null, name, measure: () => 1.5 }), 'gl');
    assert.equal(chooseRenderer({ wanted: null, name, measure: () => slowestFrameMs + 0.1 }), 'cpu');
  });
}

test('a developer or a test has what is asked for, and nothing is timed', () => {
  const measure = () => assert.fail('timed');
  assert.equal(chooseRenderer({ wanted: 'gl', name: 'llvmpipe', measure }), 'gl');
  assert.equal(chooseRenderer({ wanted: 'cpu', name: 'Apple GPU', measure }), 'cpu');
});

test('a wish that nobody knows is none', () => {
  assert.equal(chooseRenderer({ wanted: 'vulkan', name: 'Apple GPU', measure: () => 1 }), 'gl');
  assert.equal(chooseRenderer({ wanted: '', name: 'llvmpipe', measure: () => 1 }), 'cpu');
});

test('software is not timed: its first frames would be seen as a stutter', () => {
  assert.equal(chooseRenderer({ wanted: null, name: 'llvmpipe', measure: () => assert.fail('timed') }), 'cpu');
});
